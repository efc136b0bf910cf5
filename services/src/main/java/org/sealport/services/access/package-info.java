/** Who is calling, and the check that every use case has of its right. */
package org.sealport.services.access;
