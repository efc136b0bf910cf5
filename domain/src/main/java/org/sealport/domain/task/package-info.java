/** Tasks: every change that takes time, durable from the moment it is accepted. */
package org.sealport.domain.task;
