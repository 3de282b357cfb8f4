package wordings.flink;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.execution.Environment;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.runtime.jobgraph.tasks.AbstractInvokable;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** A job that asks for more slots than its cluster has. */
public final class Slots {
  private Slots() {}

  /** Does nothing; it is never started. */
  public static final class Task extends AbstractInvokable {
    public Task(Environment environment) {
      super(environment);
    }

    @Override
    public void invoke() {}
  }

  public static void main(String[] arguments) throws Throwable {
    Configuration configuration = new Configuration();
    configuration.setString("slot.request.timeout", "3000");
    configuration.setString("slot.idle.timeout", "3000");
    configuration.setString("resourcemanager.standalone.start-up-time", "500");
    configuration.setString("rest.port", "0");
    configuration.setString("rest.bind-port", "0");
    configuration.setString("taskmanager.memory.managed.size", "8m");
    configuration.setString("taskmanager.memory.network.min", "8m");
    configuration.setString("taskmanager.memory.network.max", "8m");
    MiniClusterConfiguration cluster =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(configuration)
            .setNumTaskManagers(1)
            .setNumSlotsPerTaskManager(2)
            .build();
    JobVertex vertex = new JobVertex("orders");
    vertex.setParallelism(4);
    vertex.setInvokableClass(Task.class);
    try (MiniCluster running = new MiniCluster(cluster)) {
      running.start();
      run(running, graph(vertex));
    } catch (Exception error) {
      Throwable shown = error instanceof java.lang.reflect.InvocationTargetException ? error.getCause() : error;
      shown.printStackTrace();
    }
    System.exit(1);
  }

  /** A graph of one vertex. Up to 1.12 its constructor takes them, later a builder. */
  private static JobGraph graph(JobVertex vertex) throws Exception {
    try {
      Class<?> type = Class.forName("org.apache.flink.runtime.jobgraph.JobGraphBuilder");
      Object builder = type.getMethod("newStreamingJobGraphBuilder").invoke(null);
      type.getMethod("addJobVertex", JobVertex.class).invoke(builder, vertex);
      return (JobGraph) type.getMethod("build").invoke(builder);
    } catch (ClassNotFoundException old) {
      return JobGraph.class
          .getConstructor(String.class, JobVertex[].class)
          .newInstance("orders", new JobVertex[] {vertex});
    }
  }

  private static void run(MiniCluster cluster, JobGraph graph) throws Exception {
    Method execute =
        Arrays.stream(MiniCluster.class.getMethods())
            .filter(method -> method.getName().equals("executeJobBlocking") && method.getParameterCount() == 1)
            .findFirst()
            .orElseThrow();
    execute.invoke(cluster, graph);
  }
}
