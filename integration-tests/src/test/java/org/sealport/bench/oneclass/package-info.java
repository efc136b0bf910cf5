/** The WAR of one class that {@code ./sealport bench} deploys beside the portal. */
package org.sealport.bench.oneclass;
