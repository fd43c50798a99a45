/** Files in and out; a bad file yields all its complaints at once. */
@NullMarked
package org.keruen.io;

import org.jspecify.annotations.NullMarked;
