/** What the tests of all features share: a running application, people, a browser. */
@NullMarked
package org.xianxing.app.testing;

import org.jspecify.annotations.NullMarked;
