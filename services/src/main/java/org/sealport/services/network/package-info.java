/** Use cases on networks of organization VDCs. */
package org.sealport.services.network;
