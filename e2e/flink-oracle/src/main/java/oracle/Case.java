package oracle;

import java.util.Map;

/**
 * A question to Flink.
 *
 * @param process {@code tm} or {@code jm}
 * @param deployment {@code standalone} or {@code container}: what the legacy heap sizes stand for, up to 1.20
 * @param config option key to raw text
 */
record Case(String id, String process, String deployment, Map<String, String> config) {
  boolean container() {
    return deployment.equals("container");
  }
}
