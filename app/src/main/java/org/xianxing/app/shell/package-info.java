/**
 * The frame around every view: bar, navigation, languages, errors and the sign-in page. Features
 * contribute through the interfaces here and know nothing of each other.
 */
@NullMarked
package org.xianxing.app.shell;

import org.jspecify.annotations.NullMarked;
