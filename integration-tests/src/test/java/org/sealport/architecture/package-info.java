/**
 * The rules of the house that a compiler cannot check. {@link org.sealport.architecture.HouseRule}
 * names each with its reason and with the class under {@code bad} that it must reject, so that no
 * rule is only for show.
 */
package org.sealport.architecture;
