package oracle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/** Asks the Flink on the class path, and words its answer as the vectors do. */
final class Asking {
  private final Release release = Release.onClassPath();

  static Configuration configuration(Map<String, String> config) {
    Configuration configuration = new Configuration();
    config.forEach(configuration::setString);
    return configuration;
  }

  /** Throws what Flink throws. */
  Answer ask(Case asked, Configuration configuration) {
    return asked.process().equals("tm")
        ? release.taskManager(configuration, asked.container())
        : release.jobManager(configuration, asked.container());
  }

  Map<String, Object> answer(Case asked, Configuration configuration) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", asked.id());
    try {
      Answer answer = ask(asked, configuration);
      line.put("memory", answer.memory());
      if (answer.jvm() != null) line.put("jvm", answer.jvm());
      if (answer.dynamic() != null) {
        line.put(asked.process().equals("tm") ? "dynamic" : "jmDynamic", Answer.options(answer.dynamic()));
      }
    } catch (Exception refused) {
      line.put("error", Answer.chain(refused));
    }
    return line;
  }
}
