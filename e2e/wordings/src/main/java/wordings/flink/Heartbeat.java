package wordings.flink;

import java.io.BufferedReader;
import java.io.File;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.util.EnvironmentInformation;

/** A JobManager and a TaskManager, each a process; the TaskManager is stopped or killed, and the JobManager's log tells. */
public final class Heartbeat {
  private Heartbeat() {}

  /** `-STOP`: it lives and says nothing; `-KILL`: it is gone. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory("heartbeat");
    String release = EnvironmentInformation.getVersion();
    boolean nested = release.compareTo("1.19") >= 0;
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String options =
        String.join(
            "\n",
            "jobmanager.rpc.address: localhost",
            "jobmanager.rpc.port: " + port,
            "taskmanager.host: localhost",
            "rest.port: 0",
            "rest.bind-port: 0",
            "heartbeat.interval: 500",
            "heartbeat.timeout: 4000",
            "taskmanager.numberOfTaskSlots: 1",
            "taskmanager.cpu.cores: 1",
            "taskmanager.memory.task.heap.size: 64m",
            "taskmanager.memory.task.off-heap.size: 0b",
            "taskmanager.memory.managed.size: 16m",
            "taskmanager.memory.network.min: 16m",
            "taskmanager.memory.network.max: 16m",
            "taskmanager.memory.jvm-metaspace.size: 96m",
            "taskmanager.memory.jvm-overhead.min: 64m",
            "taskmanager.memory.jvm-overhead.max: 64m",
            "taskmanager.memory.framework.heap.size: 64m",
            "taskmanager.memory.framework.off-heap.size: 64m",
            "");
    Files.writeString(directory.resolve(nested ? "config.yaml" : "flink-conf.yaml"), options);
    Path log4j = directory.resolve("log4j.properties");
    Files.writeString(
        log4j,
        String.join(
            "\n",
            "rootLogger.level = INFO",
            "rootLogger.appenderRef.console.ref = Console",
            "appender.console.name = Console",
            "appender.console.type = CONSOLE",
            "appender.console.layout.type = PatternLayout",
            // as in Flink's own conf/log4j-console.properties
            "appender.console.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n",
            ""));
    Process jobManager =
        start(directory, log4j, "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
    Process taskManager = null;
    List<String> log = new ArrayList<>();
    Thread watch = new Thread(() -> collect(jobManager, log));
    watch.setDaemon(true);
    watch.start();
    try {
      await(log, "Registering|granted leadership|Rest endpoint listening", 60);
      taskManager = start(directory, log4j, "org.apache.flink.runtime.taskexecutor.TaskManagerRunner");
      Process running = taskManager;
      Thread drain = new Thread(() -> collect(running, new ArrayList<>()));
      drain.setDaemon(true);
      drain.start();
      await(log, "Registering TaskManager with ResourceID", 90);
      Thread.sleep(2000);
      int from;
      synchronized (log) {
        from = log.size();
      }
      new ProcessBuilder("kill", arguments[0], String.valueOf(taskManager.pid())).start().waitFor();
      await(log, "timed out|no longer reachable", 60);
      Thread.sleep(1000);
      synchronized (log) {
        log.subList(from, log.size()).forEach(System.out::println);
      }
    } finally {
      if (taskManager != null) taskManager.destroyForcibly();
      jobManager.destroyForcibly();
    }
  }

  private static Process start(Path directory, Path log4j, String main) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-Dlog4j2.configurationFile=" + log4j,
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                // Flink before 1.17 asks the JDK's own class whether an address is one
                "--add-exports=java.base/sun.net.util=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main,
                "--configDir",
                directory.toString()));
    if (!main.contains("TaskManager")) command.addAll(List.of("--executionMode", "cluster"));
    return new ProcessBuilder(command)
        .directory(new File(directory.toString()))
        .redirectErrorStream(true)
        .start();
  }

  private static void collect(Process process, List<String> log) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (log) {
          log.add(line);
        }
      }
    } catch (java.io.IOException ended) {
      // the process was ended
    }
  }

  private static void await(List<String> log, String wanted, int seconds) throws InterruptedException {
    java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(wanted);
    for (int waited = 0; waited < 10 * seconds; waited++) {
      synchronized (log) {
        if (log.stream().anyMatch(line -> pattern.matcher(line).find())) return;
      }
      Thread.sleep(100);
    }
    synchronized (log) {
      throw new IllegalStateException("no " + wanted + " in " + log);
    }
  }
}
