// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Writes a body to a stream as it comes, up to a number of bytes; nothing comes after {@link #abandon}. */
final class LimitedBody<S extends OutputStream> implements BodySubscriber<S> {

  private final S sink;
  private final long most;
  private final CompletableFuture<S> whole = new CompletableFuture<>();
  private Flow.Subscription subscription;
  private long came;
  private boolean closed;

  LimitedBody(S sink, long most) {
    this.sink = sink;
    this.most = most;
  }

  @Override
  public CompletionStage<S> getBody() {
    return whole;
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      came += buffer.remaining();
      if (closed) {
        return;
      }
      try {
        if (came > most) {
          throw new SourceProblem(SourceProblem.Kind.REFUSED, "het antwoord is groter dan " + most / 1_000_000 + " MB.");
        }
        byte[] some = new byte[buffer.remaining()];
        buffer.get(some);
        sink.write(some);
      } catch (IOException e) {
        subscription.cancel();
        onError(e);
        return;
      }
    }
  }

  @Override
  public void onError(Throwable problem) {
    abandon();
    whole.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    abandon();
    whole.complete(sink);
  }

  synchronized void abandon() {
    closed = true;
    try {
      sink.close();
    } catch (IOException e) {
      whole.completeExceptionally(e);
    }
  }
}
