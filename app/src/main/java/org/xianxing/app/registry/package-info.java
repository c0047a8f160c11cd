/** The registry of organizations: their charters and who is responsible for what. */
@NullMarked
package org.xianxing.app.registry;

import org.jspecify.annotations.NullMarked;
