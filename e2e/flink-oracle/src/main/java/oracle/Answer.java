package oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Flink answered.
 *
 * @param memory bytes by component
 * @param jvm the JVM arguments, verbatim; null where the release has none
 * @param dynamic the {@code -D} options as Flink prints them; null where the release has none
 */
public record Answer(Map<String, Long> memory, String jvm, String dynamic) {
  private static final Pattern DYNAMIC_OPTION = Pattern.compile("-D (\\S+?)=(\\S*)");
  private static final int DEEPEST_CAUSE = 6;

  /** The options that {@code -D key=value -D key=value} names. */
  static Map<String, String> options(String dynamic) {
    Map<String, String> options = new TreeMap<>();
    Matcher matcher = DYNAMIC_OPTION.matcher(dynamic);
    while (matcher.find()) options.put(matcher.group(1), matcher.group(2));
    return options;
  }

  /** The exception and its causes, outermost first. */
  static List<Map<String, String>> chain(Throwable thrown) {
    List<Map<String, String>> chain = new ArrayList<>();
    for (Throwable t = thrown; t != null && chain.size() < DEEPEST_CAUSE; t = t.getCause()) {
      Map<String, String> link = new LinkedHashMap<>();
      link.put("class", t.getClass().getName());
      link.put("message", t.getMessage());
      chain.add(link);
    }
    return chain;
  }
}
