package org.xianxing.app.testing;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xianxing.db.TestDatabase;

/**
 * The whole application on a real database and a free port, started once for all tests that extend
 * this class, and once more for those with properties of their own. It has one person for each role
 * ({@link People}).
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "xianxing.demo=true",
            "xianxing.data=target/test-data",
            "xianxing.jobs=false"
        })
@Import({People.class, Posts.class, TestFeature.class, Faults.class, BrokenFile.class})
public abstract class AppTest {

    @LocalServerPort private int port;

    @Autowired private People people;
    @Autowired private SecurityContextHolderStrategy contexts;
    @Autowired private Posts posts;

    /** A database of its own for one application. */
    @DynamicPropertySource
    public static void database(DynamicPropertyRegistry registry) {
        TestDatabase database = TestDatabase.create();
        registry.add("xianxing.db.url", database::jdbcUrl);
        registry.add("xianxing.db.username", () -> database.application().username());
        registry.add("xianxing.db.password", () -> database.application().password());
        registry.add("xianxing.db.owner.username", database::username);
        registry.add("xianxing.db.owner.password", database::password);
        // Heads of another database would be told as damage of this one.
        String heads = "target/test-data/audit-heads-" + UUID.randomUUID();
        registry.add("xianxing.audit.heads", () -> heads);
    }

    /** The holder is static: the application that was started last has put its own there. */
    @BeforeEach
    void holdContextsOfThisApplication() {
        SecurityContextHolder.setContextHolderStrategy(contexts);
    }

    /** The address of a path of the running application. */
    protected String url(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    protected Posts posts() {
        return posts;
    }

    protected People people() {
        return people;
    }
}
