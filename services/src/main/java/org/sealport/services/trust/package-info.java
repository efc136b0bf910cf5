/** Use cases on servers that the provider trusts before it registers them. */
package org.sealport.services.trust;
