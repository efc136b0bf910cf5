/** The task engine's contract: durable commands, idempotent handlers, a journal of steps. */
package org.sealport.services.task;
