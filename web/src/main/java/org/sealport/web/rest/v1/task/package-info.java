/** Tasks, which every command that takes time answers with. */
package org.sealport.web.rest.v1.task;
