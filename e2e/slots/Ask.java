package PACKAGE;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.memory.ManagedMemoryUseCase;
import org.apache.flink.runtime.memory.MemoryManager;
import org.apache.flink.runtime.util.config.memory.ManagedMemoryUtils;

/** Asks a release's own classes; make.mjs puts it into the package whose methods it calls. Lines in, lines out. */
public class Ask {
    public static void main(String[] words) throws Exception {
        Scanner in = new Scanner(System.in);
        while (in.hasNextLine()) {
            String[] parts = in.nextLine().split("\t", -1);
            System.out.println(parts[0].equals("rocksdb") ? rocksdb(parts) : share(parts));
        }
    }

    private static String rocksdb(String[] parts) {
        long total = Long.parseLong(parts[1]);
        double ratio = Double.parseDouble(parts[2]);
        long capacity = RocksDBMemoryControllerUtils.calculateWriteBufferManagerCapacity(total, ratio);
        return RocksDBMemoryControllerUtils.calculateActualCacheCapacity(total, ratio)
                + "\t" + capacity
                + "\t" + RocksDBMemoryControllerUtils.calculateRocksDBDefaultArenaBlockSize(Long.parseLong(parts[3]))
                + "\t" + RocksDBMemoryControllerUtils.calculateRocksDBMutableLimit(capacity);
    }

    private static ManagedMemoryUseCase useCase(String name) {
        try {
            return ManagedMemoryUseCase.valueOf(name);
        } catch (IllegalArgumentException e) {
            return ManagedMemoryUseCase.valueOf("BATCH_OP");
        }
    }

    /** managed bytes, weights, the consumers that are there, the one that is asked for */
    private static String share(String[] parts) throws Exception {
        Configuration configuration = new Configuration();
        if (!parts[2].isEmpty())
            configuration.setString("taskmanager.memory.managed.consumer-weights", parts[2]);
        Set<ManagedMemoryUseCase> all = new LinkedHashSet<>();
        for (String name : parts[3].split(",")) all.add(useCase(name));
        ClassLoader loader = Ask.class.getClassLoader();
        double fraction = 0;
        for (Method method : ManagedMemoryUtils.class.getMethods()) {
            if (!method.getName().equals("convertToFractionOfSlot")) continue;
            Object[] given =
                    method.getParameterCount() == 6
                            ? new Object[] {useCase(parts[4]), 1.0, all, configuration, Optional.of(true), loader}
                            : new Object[] {
                                useCase(parts[4]), 1.0, all, new Configuration(), configuration, Optional.of(true), loader
                            };
            fraction = (Double) method.invoke(null, given);
        }
        if (fraction == 0) return "0";
        return "" + MemoryManager.create(Long.parseLong(parts[1]), 4096).computeMemorySize(fraction);
    }
}
