import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads every option that released Flink declares: each static field of the type {@code ConfigOption}, of every class
 * in the jars of a directory. A line out for each: key, type, default, whether deprecated, fallback keys, class; tabs
 * between. Classes that cannot be loaded are named on standard error.
 *
 * <p>{@code java Collect.java <directory of jars>}
 */
public final class Collect {
  private static final String OPTION = "org.apache.flink.configuration.ConfigOption";

  private final URLClassLoader flink;
  private final Class<?> option;
  private final TreeMap<String, String> lines = new TreeMap<>();

  private Collect(List<Path> jars) throws ClassNotFoundException {
    flink = new URLClassLoader(jars.stream().map(Collect::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    option = flink.loadClass(OPTION);
  }

  public static void main(String[] arguments) throws Exception {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    Collect collect = new Collect(jars);
    for (Path jar : jars) collect.jar(jar);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    collect.lines.values().forEach(out::println);
    out.flush();
  }

  private void jar(Path jar) throws IOException {
    List<String> names;
    try (JarFile file = new JarFile(jar.toFile())) {
      names =
          file.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith("org/apache/flink/") && name.endsWith(".class"))
              // what Flink only carries along declares no option of its own
              .filter(name -> !name.contains("/shaded/") && !name.contains("/kubernetes/shaded/"))
              .filter(name -> mentionsOption(file, name))
              .map(name -> name.replace('/', '.').substring(0, name.length() - ".class".length()))
              .toList();
    }
    for (String name : names) {
      try {
        fields(Class.forName(name, true, flink), jar);
      } catch (ClassNotFoundException | LinkageError e) {
        System.err.println(jar.getFileName() + " " + name + ": " + e);
      }
    }
  }

  private static boolean mentionsOption(JarFile jar, String name) {
    try (var in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(OPTION.replace('.', '/'));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fields(Class<?> type, Path jar) {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) || field.getType() != option) continue;
      try {
        field.setAccessible(true);
        Object value = field.get(null);
        if (value != null) option(value, field, type, jar);
      } catch (ReflectiveOperationException | LinkageError | InaccessibleObjectException e) {
        System.err.println(jar.getFileName() + " " + type.getName() + "." + field.getName() + ": " + e);
      }
    }
  }

  private void option(Object value, Field field, Class<?> type, Path jar) throws ReflectiveOperationException {
    String key = (String) option.getMethod("key").invoke(value);
    Set<String> fallbacks = new LinkedHashSet<>();
    for (Object fallback : (Iterable<?>) option.getMethod("fallbackKeys").invoke(value)) {
      fallbacks.add((String) fallback.getClass().getMethod("getKey").invoke(fallback));
    }
    boolean deprecated = field.isAnnotationPresent(Deprecated.class) || type.isAnnotationPresent(Deprecated.class);
    String line =
        String.join(
            "\t",
            key,
            typeOf(value),
            printed(option.getMethod("defaultValue").invoke(value)),
            String.valueOf(deprecated),
            String.join(",", fallbacks),
            type.getName(),
            jar.getFileName().toString());
    // of two declarations of one key the one that is not deprecated is the option
    lines.merge(key, line, (one, other) -> one.contains("\ttrue\t") ? other : one);
  }

  private String typeOf(Object value) throws ReflectiveOperationException {
    boolean list = false;
    Class<?> type = null;
    for (Field field : option.getDeclaredFields()) {
      field.setAccessible(true);
      if (field.getName().equals("isList")) list = (boolean) field.get(value);
      if (field.getName().equals("clazz")) type = (Class<?>) field.get(value);
    }
    if (type == null) return "?";
    String name =
        type.isEnum()
            ? "Enum(" + Arrays.stream(type.getEnumConstants()).map(each -> each.toString()).collect(Collectors.joining("|")) + ")"
            : type.getSimpleName();
    return list ? "List<" + name + ">" : name;
  }

  private static String printed(Object value) {
    if (value == null) return "";
    String text = value instanceof List<?> list ? new ArrayList<>(list).toString() : value.toString();
    return text.replaceAll("[\t\r\n]+", " ");
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
