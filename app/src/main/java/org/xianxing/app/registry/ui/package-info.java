/** Screens of the registry of organizations. */
@NullMarked
package org.xianxing.app.registry.ui;

import org.jspecify.annotations.NullMarked;
