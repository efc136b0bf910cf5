/** The command line, {@code ./sealport}. */
package org.sealport.launcher;
