/** The pages of vApps: list, one vApp, and the dialog that saves one to a catalog. */
package org.sealport.web.faces.vapp;
