package org.xianxing.app.shell;

import java.util.List;

/** Prints further lines on the console once the application has started. */
public interface StartupBanner {

    List<String> lines();
}
