// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // remote | forwarded | client
      "192.0.2.9     | 198.51.100.1                       | 192.0.2.9",
      "10.0.0.1      | 198.51.100.1                       | 198.51.100.1",
      "10.0.0.1      | 203.0.113.7, 198.51.100.1          | 198.51.100.1",
      "10.0.0.1      | 203.0.113.7, 198.51.100.1, 10.0.0.2 | 198.51.100.1",
      "10.0.0.1      | 203.0.113.7, onzin                 | 10.0.0.1",
      "10.0.0.1      | ''                                 | 10.0.0.1",
      "10.0.0.1      | 10.0.0.2                           | 10.0.0.2",
      "10.0.0.1      | 198.51.100.1:4711                  | 198.51.100.1",
      "10.0.0.1      | [2001:db8::7]:4711                 | 2001:db8:0:0:0:0:0:7",
      "::1           | 2001:db8::7                        | 2001:db8:0:0:0:0:0:7",
      "0:0:0:0:0:0:0:1 | 198.51.100.1                     | 198.51.100.1",
      "::ffff:10.0.0.1 | 198.51.100.1                     | 198.51.100.1",
      "10.0.0.1      | 999.1.1.1                          | 10.0.0.1",
      "10.0.0.1      | cafe.de                            | 10.0.0.1"})
  void client_isTheLastThatNoProxyOfOursVouchesFor(String remote, String forwarded, String client) {
    assertThat(Proxies.of("10.0.0.1, 10.0.0.2,::1").client(remote, forwarded)).isEqualTo(client);
  }

  @Test
  void of_noAddress_isRefusedInOneSentence() {
    assertThatThrownBy(() -> Proxies.of("10.0.0.1, proxy.example")).isInstanceOf(BadSettingException.class)
        .hasMessage("De instelling proxy kan niet worden gebruikt: ‘proxy.example’ is geen IP-adres; noem er een of"
            + " meer, met komma's ertussen.");
  }

  @Test
  void limit_countsANetworkOfOneSubscriberAsOne() {
    SignInLimit limit = new SignInLimit();
    for (int i = 0; i < 5; i++) {
      assertThat(limit.attempt("anna", "2001:db8:1:2::" + i)).isTrue();
    }
    assertThat(limit.attempt(" Anna", "2001:db8:1:2::99")).isFalse();
    assertThat(limit.attempt("anna", "2001:db8:1:3::1")).isTrue();
  }
}
