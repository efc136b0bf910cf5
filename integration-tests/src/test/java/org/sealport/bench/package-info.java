/**
 * What {@code ./sealport bench} runs against an instance of its own. No tests: nothing here fails
 * because the machine is slow.
 */
package org.sealport.bench;
