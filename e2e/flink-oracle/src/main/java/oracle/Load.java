package oracle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.runtime.entrypoint.ClusterConfigurationParserFactory;
import org.apache.flink.runtime.entrypoint.FlinkParseException;
import org.apache.flink.runtime.entrypoint.parser.CommandLineParser;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;

/**
 * Loads configuration as a Flink process does at its start. A line in is a case with either {@code file} and {@code
 * text} (a configuration file's name and content) or {@code arguments} (the words of a command line). A line out holds
 * the {@code config} that Flink read, and the {@code answer} it gives to it; or the {@code error}.
 */
public final class Load {
  private Load() {}

  public static void main(String[] arguments) throws IOException {
    Asking flink = new Asking();
    Path directory = Files.createTempDirectory("flink-configuration");
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try {
      for (JsonNode node : (Iterable<JsonNode>) Lines.standardInput()::iterator) {
        Case asked = Lines.asCase(node);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", asked.id());
        try {
          Configuration read = node.has("file") ? file(directory, node) : options(directory, node);
          line.put("config", new TreeMap<>(read.toMap()));
          line.put("answer", flink.answer(asked, read));
        } catch (FlinkParseException | RuntimeException refused) {
          line.put("error", Answer.chain(refused));
        }
        out.println(Lines.print(line));
      }
    } finally {
      Files.delete(directory);
    }
    out.flush();
  }

  private static Configuration file(Path directory, JsonNode node) throws IOException {
    Path file = directory.resolve(node.get("file").asText());
    Files.writeString(file, node.get("text").asText());
    try {
      return GlobalConfiguration.loadConfiguration(directory.toString());
    } finally {
      Files.delete(file);
    }
  }

  private static Configuration options(Path directory, JsonNode node) throws FlinkParseException {
    List<String> words = new ArrayList<>(List.of("--configDir", directory.toString()));
    node.get("arguments").forEach(word -> words.add(word.asText()));
    Map<String, String> config = new LinkedHashMap<>();
    new CommandLineParser<>(new ClusterConfigurationParserFactory())
        .parse(words.toArray(String[]::new))
        .getDynamicProperties()
        .forEach((key, value) -> config.put((String) key, (String) value));
    return Asking.configuration(config);
  }
}
