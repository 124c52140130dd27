// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.fetch;

/** Hears how a fetch goes. */
public interface FetchListener {

  /** @param total 0 when nobody knows */
  void progress(long done, long total);

  /** One thing that did not come or can't be used. @param why one Dutch sentence */
  void refused(String what, String why);
}
