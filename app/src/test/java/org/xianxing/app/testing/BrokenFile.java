package org.xianxing.app.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A file that cannot be had, because it fails. */
@TestConfiguration(proxyBeanMethods = false)
@RestController
public class BrokenFile {

    @GetMapping("/test-broken-file")
    String broken() {
        throw new IllegalStateException("this file fails for a test");
    }
}
