// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which news is handed out. */
enum FeedFormat {
  /** RFC 4287. */
  ATOM("atom", "application/atom+xml; charset=utf-8", WriteAtom::write),
  /** JSON Feed 1.1. */
  JSON("json", "application/feed+json; charset=utf-8", WriteJsonFeed::write);

  /** How a feed is written. */
  @FunctionalInterface
  private interface Writing {
    String write(Feed feed);
  }

  private final String extension;
  private final String mediaType;
  private final Writing writing;

  FeedFormat(String extension, String mediaType, Writing writing) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.writing = writing;
  }

  static Optional<FeedFormat> find(String extension) {
    return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  String write(Feed feed) {
    return writing.write(feed);
  }
}
