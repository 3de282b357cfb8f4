// Logs what Flink logs of a process that it starts, by the classes that log it: arguments tm|jm, the folder of the configuration, the program arguments.
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.slf4j.LoggerFactory;

public class StartUp {
    public static void main(String[] args) {
        boolean taskManager = args[0].equals("tm");
        String[] rest = java.util.Arrays.copyOfRange(args, 2, args.length);
        EnvironmentInformation.logEnvironmentInfo(
                LoggerFactory.getLogger(taskManager ? "org.apache.flink.runtime.taskexecutor.TaskManagerRunner" : "org.apache.flink.runtime.entrypoint.ClusterEntrypoint"),
                taskManager ? "TaskManager" : "StandaloneSessionClusterEntrypoint", rest);
        GlobalConfiguration.loadConfiguration(args[1]);
    }
}
