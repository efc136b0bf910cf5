/** What use cases of several features share. */
package org.sealport.services.shared;
