package oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;

/** JSON lines, with the Jackson that every Flink brings along. */
final class Lines {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Lines() {}

  static Stream<JsonNode> standardInput() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank())
        .map(Lines::parse);
  }

  static Case asCase(JsonNode node) {
    Map<String, String> config = new LinkedHashMap<>();
    node.get("config").fields().forEachRemaining(e -> config.put(e.getKey(), e.getValue().asText()));
    return new Case(
        node.get("id").asText(), node.get("process").asText(), node.get("deployment").asText(), config);
  }

  static String print(Object line) {
    try {
      return MAPPER.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
