/** Use cases on vApps. */
package org.sealport.services.vapp;
