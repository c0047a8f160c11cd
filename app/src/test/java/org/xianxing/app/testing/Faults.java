package org.xianxing.app.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.xianxing.domain.shared.FileStore;

/** A disk that can be full and a database that can be lost, for as long as a test says so. */
@TestConfiguration(proxyBeanMethods = false)
public class Faults implements BeanPostProcessor {

    private static volatile boolean diskFull;
    private static volatile boolean databaseLost;

    /** Runs something while nothing more fits on the disk. */
    public static void whileDiskIsFull(Runnable work) {
        diskFull = true;
        try {
            work.run();
        } finally {
            diskFull = false;
        }
    }

    /** Runs something while the database cannot be reached. */
    public static void whileDatabaseIsLost(Runnable work) {
        databaseLost = true;
        try {
            work.run();
        } finally {
            databaseLost = false;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case HikariDataSource pool -> new LosableDatabase(pool);
            case FileStore files -> new FillableDisk(files);
            default -> bean;
        };
    }

    private static final class LosableDatabase extends HikariDataSource {
        LosableDatabase(HikariDataSource pool) {
            super((HikariConfig) pool);
            pool.close();
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (databaseLost) {
                throw new SQLTransientConnectionException("the database is lost for a test");
            }
            return super.getConnection();
        }
    }

    private record FillableDisk(FileStore files) implements FileStore {
        @Override
        public Stored put(InputStream content, long limit) throws IOException {
            if (diskFull) {
                throw new IOException("No space left on device");
            }
            return files.put(content, limit);
        }

        @Override
        public InputStream open(String digest) throws IOException {
            return files.open(digest);
        }
    }
}
