package wordings.yarn;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

/** YARN's own monitor, watching one process as if it were a container's. */
final class Monitor {
  private Monitor() {}

  /** What it says when the process outgrows its physical memory, or its virtual if that is what is checked; in bytes. */
  static CompletableFuture<String> watch(long pid, long physical, long virtual, boolean checksVirtual) {
    Configuration configuration = new YarnConfiguration();
    configuration.setLong("yarn.nodemanager.container-monitor.interval-ms", 500);
    configuration.setBoolean("yarn.nodemanager.pmem-check-enabled", !checksVirtual);
    configuration.setBoolean("yarn.nodemanager.vmem-check-enabled", checksVirtual);
    // else the monitor leaves it to the kernel
    configuration.setBoolean("yarn.nodemanager.resource.memory.enforced", false);
    configuration.set(
        "yarn.nodemanager.container-monitor.process-tree.class",
        "org.apache.hadoop.yarn.util.ProcfsBasedProcessTree");
    CompletableFuture<String> killed = new CompletableFuture<>();
    AsyncDispatcher dispatcher = new AsyncDispatcher();
    dispatcher.register(
        ContainerEventType.class,
        (EventHandler)
            event -> {
              if (event instanceof ContainerKillEvent kill) killed.complete(kill.getDiagnostic());
            });
    dispatcher.init(configuration);
    dispatcher.start();
    DefaultContainerExecutor executor =
        new DefaultContainerExecutor() {
          @Override
          public String getProcessId(ContainerId container) {
            return String.valueOf(pid);
          }
        };
    executor.setConf(configuration);
    ContainersMonitorImpl monitor = new ContainersMonitorImpl(executor, dispatcher, context(configuration));
    monitor.init(configuration);
    monitor.start();
    ContainerId container =
        ContainerId.newContainerId(ApplicationAttemptId.newInstance(ApplicationId.newInstance(1772611200000L, 7), 1), 2);
    monitor.handle(new ContainerStartMonitoringEvent(container, virtual, physical, 1, 0, 0));
    return killed;
  }

  /** What the monitor asks its NodeManager for, where it asks at all. */
  private static Context context(Configuration configuration) {
    return (Context)
        Proxy.newProxyInstance(
            Monitor.class.getClassLoader(),
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
}
