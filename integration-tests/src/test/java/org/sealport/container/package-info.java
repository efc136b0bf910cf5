/** Use cases as beans of the container: what only its transactions and interceptors can show. */
package org.sealport.container;
