package org.sealport.vsphere.soap;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.LongConsumer;

/**
 * A disk to fetch.
 *
 * @param file is made, or written anew
 * @param received told each time how many bytes more came in
 */
public record Download(Path file, LongConsumer received) {

  /** What is no disk, the page of an error, is not written. */
  BodyHandler<Void> handler() {
    return answer ->
        answer.statusCode() / 100 == 2
            ? new Counting(
                BodySubscribers.mapping(BodySubscribers.ofFile(file), written -> null), received)
            : BodySubscribers.discarding();
  }

  private record Counting(BodySubscriber<Void> to, LongConsumer received)
      implements BodySubscriber<Void> {
    @Override
    public CompletionStage<Void> getBody() {
      return to.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      to.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> items) {
      received.accept(items.stream().mapToLong(ByteBuffer::remaining).sum());
      to.onNext(items);
    }

    @Override
    public void onError(Throwable problem) {
      to.onError(problem);
    }

    @Override
    public void onComplete() {
      to.onComplete();
    }
  }
}
