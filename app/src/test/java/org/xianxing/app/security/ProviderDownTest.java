package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.xianxing.app.testing.AppTest;

/** The application starts and serves while the office's sign-in service does not answer. */
@TestPropertySource(
        properties = {
            "xianxing.oidc.issuer=http://127.0.0.1:1",
            "xianxing.oidc.client-id=xianxing"
        })
class ProviderDownTest extends AppTest {

    @Test
    void person_is_told_to_use_their_password() throws Exception {
        HttpResponse<String> answer = get("sign-in/to/oidc");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in?provider");
        assertThat(get("sign-in").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url(path))).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
