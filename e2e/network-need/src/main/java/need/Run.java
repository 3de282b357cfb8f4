package need;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;

/**
 * Questions in, answers out, a line each: `run JOB TASKMANAGERS SLOTS BUFFERS WAIT` starts a cluster of that many
 * TaskManagers inside this JVM, each with that many network buffers and a port of its own, so that what is not on the
 * same TaskManager goes through the network, and runs the job to its end, its sources
 * held back for that many milliseconds. Answers: `ran`, `no buffers: …`, or
 * `failed: …`. `plan …` answers what the cluster's REST address `/jobs/:id/plan` says of the job, `execution-plan JOB`
 * what `getExecutionPlan()` does.
 */
public final class Run {

    private static final int SEGMENT = 4096;
    private static final String[] NO_BUFFERS = {
        "Insufficient number of network buffers", "Timeout triggered when requesting exclusive buffers"
    };

    public static void main(String[] arguments) throws Exception {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] words = line.trim().split(" ");
            String answer =
                    words[0].equals("execution-plan")
                            ? environment(words[1], 0).getExecutionPlan()
                            : run(words);
            System.out.println(answer.replaceAll("\\s*\n\\s*", " "));
        }
        System.exit(0);
    }

    private static String run(String[] words) throws Exception {
        int taskManagers = Integer.parseInt(words[2]);
        int slots = Integer.parseInt(words[3]);
        MiniClusterConfiguration cluster =
                new MiniClusterConfiguration.Builder()
                        .setConfiguration(configuration(Long.parseLong(words[4])))
                        .setNumTaskManagers(taskManagers)
                        .setNumSlotsPerTaskManager(slots)
                        .build();
        try (MiniCluster flink = new MiniCluster(cluster)) {
            flink.start();
            JobGraph job = environment(words[1], Long.parseLong(words[5])).getStreamGraph().getJobGraph();
            flink.submitJob(job).get(60, TimeUnit.SECONDS);
            flink.requestJobResult(job.getJobID())
                    .get(120, TimeUnit.SECONDS)
                    .toJobExecutionResult(Run.class.getClassLoader());
            return words[0].equals("plan") ? plan(flink, job) : "ran";
        } catch (Exception e) {
            return told(e);
        }
    }

    private static String plan(MiniCluster flink, JobGraph job) throws Exception {
        URI address = flink.getRestAddress().get().resolve("/jobs/" + job.getJobID() + "/plan");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static StreamExecutionEnvironment environment(String job, long wait) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        Jobs.ALL.get(job).accept(new Jobs(env, wait));
        return env;
    }

    private static Configuration configuration(long buffers) {
        Configuration configuration = new Configuration();
        String network = buffers * SEGMENT + "b";
        configuration.setString("taskmanager.memory.segment-size", SEGMENT + "b");
        configuration.setString("taskmanager.memory.network.min", network);
        configuration.setString("taskmanager.memory.network.max", network);
        configuration.setString("taskmanager.memory.managed.size", "32m");
        // a pool's request for what others hold and do not need is answered within this time or never
        configuration.setString("taskmanager.network.memory.exclusive-buffers-request-timeout-ms", "3000");
        configuration.setString("taskmanager.network.memory.buffers-request-timeout", "3s");
        // a MiniCluster puts 16 in place of the default of 1.15 and later; before, blocking exchanges do not sort
        configuration.setString("taskmanager.network.sort-shuffle.min-buffers", "512");
        configuration.setString("taskmanager.network.netty.num-arenas", "1");
        configuration.setString("taskmanager.network.netty.server.numThreads", "1");
        configuration.setString("taskmanager.network.netty.client.numThreads", "1");
        configuration.setString("restart-strategy", "none");
        configuration.setString("restart-strategy.type", "none");
        configuration.setString("rest.port", "0");
        configuration.setString("rest.bind-port", "0");
        return configuration;
    }

    /** What went wrong, by the chain's own words. */
    private static String told(Throwable thrown) {
        StringBuilder chain = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            for (String known : NO_BUFFERS) {
                if (message.contains(known)) {
                    return "no buffers: " + message;
                }
            }
            chain.append(each.getClass().getName()).append(": ").append(message).append(" | ");
        }
        return "failed: " + chain;
    }

    private Run() {}
}
