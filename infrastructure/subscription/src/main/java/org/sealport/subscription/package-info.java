/** Reads catalogs that other sites publish, over HTTPS. */
package org.sealport.subscription;
