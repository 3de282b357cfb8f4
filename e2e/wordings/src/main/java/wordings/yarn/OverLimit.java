package wordings.yarn;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.ApplicationAttemptId;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.event.AsyncDispatcher;
import org.apache.hadoop.yarn.event.EventHandler;
import org.apache.hadoop.yarn.server.nodemanager.Context;
import org.apache.hadoop.yarn.server.nodemanager.DefaultContainerExecutor;
import org.apache.hadoop.yarn.server.nodemanager.containermanager.container.ContainerEventType;
import org.apache.hadoop.yarn.server.nodemanager.containermanager.container.ContainerKillEvent;
import org.apache.hadoop.yarn.server.nodemanager.containermanager.monitor.ContainerStartMonitoringEvent;
import org.apache.hadoop.yarn.server.nodemanager.containermanager.monitor.ContainersMonitorImpl;

/** YARN's own monitor watches a JVM that is larger than its container, and says why it kills it. */
public final class OverLimit {
  private OverLimit() {}

  /** `physical` or `virtual`: the limit that the process breaks. */
  public static void main(String[] arguments) throws Exception {
    boolean virtual = arguments[0].equals("virtual");
    long mebibyte = 1 << 20;
    ProcessBuilder sleeping =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xms128m",
                "-Xmx128m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "wordings.yarn.OverLimit$Sleeping")
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"));
    // YARN prints command lines, and this one is long enough
    sleeping.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process large = sleeping.start();
    Thread.sleep(3000);
    Configuration configuration = new YarnConfiguration();
    configuration.setLong("yarn.nodemanager.container-monitor.interval-ms", 500);
    configuration.setBoolean("yarn.nodemanager.pmem-check-enabled", !virtual);
    configuration.setBoolean("yarn.nodemanager.vmem-check-enabled", virtual);
    // else the monitor leaves it to the kernel
    configuration.setBoolean("yarn.nodemanager.resource.memory.enforced", false);
    configuration.set(
        "yarn.nodemanager.container-monitor.process-tree.class",
        "org.apache.hadoop.yarn.util.ProcfsBasedProcessTree");
    CountDownLatch killed = new CountDownLatch(1);
    AsyncDispatcher dispatcher = new AsyncDispatcher();
    EventHandler<ContainerKillEvent> killer =
        event -> {
          System.out.print(event.getDiagnostic());
          killed.countDown();
        };
    dispatcher.register(ContainerEventType.class, (EventHandler) event -> {
      if (event instanceof ContainerKillEvent kill) killer.handle(kill);
    });
    dispatcher.init(configuration);
    dispatcher.start();
    DefaultContainerExecutor executor =
        new DefaultContainerExecutor() {
          @Override
          public String getProcessId(ContainerId container) {
            return String.valueOf(large.pid());
          }
        };
    executor.setConf(configuration);
    ContainersMonitorImpl monitor = new ContainersMonitorImpl(executor, dispatcher, context(configuration));
    monitor.init(configuration);
    monitor.start();
    ContainerId container =
        ContainerId.newContainerId(ApplicationAttemptId.newInstance(ApplicationId.newInstance(1772611200000L, 7), 1), 2);
    long physical = (virtual ? 1024 : 100) * mebibyte;
    monitor.handle(new ContainerStartMonitoringEvent(container, (long) (2.1 * (virtual ? 200 : 1024) * mebibyte), physical, 1, 0, 0));
    boolean done = killed.await(40, TimeUnit.SECONDS);
    large.destroyForcibly();
    System.out.flush();
    System.exit(done ? 0 : 1);
  }

  /** What the monitor asks its NodeManager for, where it asks at all. */
  private static Context context(Configuration configuration) {
    return (Context)
        Proxy.newProxyInstance(
            OverLimit.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, given) ->
                switch (method.getName()) {
                  case "getContainers" -> new ConcurrentHashMap<>();
                  case "getConf" -> configuration;
                  default -> empty(method);
                });
  }

  private static Object empty(Method method) {
    Class<?> type = method.getReturnType();
    if (type == boolean.class) return false;
    if (type == List.class) return List.of();
    return null;
  }

  /** A process that holds its heap and does nothing. */
  public static final class Sleeping {
    private Sleeping() {}

    public static void main(String[] arguments) throws InterruptedException {
      Thread.sleep(60_000);
    }
  }
}
