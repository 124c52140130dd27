// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears how a fetch goes. */
public interface FetchListener {

  /** @param total 0 when nobody knows */
  void progress(long done, long total);

  /** One thing that did not come or can't be used. @param why one Dutch sentence */
  void refused(String what, String why);

  /** One that writes to the log. @param source our name of what is fetched */
  static FetchListener logged(String source) {
    Logger log = LoggerFactory.getLogger(FetchSource.class);
    return new FetchListener() {
      @Override
      public void progress(long done, long total) {
        log.debug("{}: {} of {}", source, done, total);
      }

      @Override
      public void refused(String what, String why) {
        log.warn("{}: {}: {}", source, what, why);
      }
    };
  }
}
