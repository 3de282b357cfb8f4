package oracle;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.apache.flink.configuration.Configuration;

/** The Flink on the class path. Its methods moved between releases, so an era is a class, compiled only where it fits. */
public interface Release {
  /** What a TaskManager of this configuration gets. Throws what Flink throws. */
  Answer taskManager(Configuration configuration, boolean container);

  /** What a JobManager of this configuration gets. Throws what Flink throws. */
  Answer jobManager(Configuration configuration, boolean container);

  /** The newest era that was compiled against the release on the class path. */
  static Release onClassPath() {
    for (String era : List.of("Flink2", "Flink112", "Flink111", "Flink110")) {
      try {
        return (Release) Class.forName("oracle.era." + era).getDeclaredConstructor().newInstance();
      } catch (ClassNotFoundException notThisOne) {
        // the profile leaves newer eras out
      } catch (NoSuchMethodException
          | InstantiationException
          | IllegalAccessException
          | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("no era was compiled: run mvn -P flink-<minor> compile");
  }
}
