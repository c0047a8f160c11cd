package org.xianxing.app.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.security.SignInSteps;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.account.SignInSession;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;

/** In which post a person acts. */
class ActingViewTest extends ViewTest {

    private static final LocalDate TODAY = Term.dayAt(Instant.now());

    @Autowired private CurrentActor currentActor;
    @Autowired private SignInSteps steps;
    @Autowired private SignInSessionRepository sessions;
    @Autowired private AuthenticationContext authentication;

    @Test
    void person_with_one_post_acts_in_it_at_once() {
        openAs(Role.PROVINCE_EVALUATOR);

        assertThat(_get(H1.class).getText()).isEqualTo("工作台");
        assertThat(currentActor.get()).isEqualTo(people().actor(Role.PROVINCE_EVALUATOR));
    }

    @Test
    void person_with_two_posts_chooses_first_whatever_page_they_ask_for() {
        Account both = posts().somebody("郑双");
        posts().give(both, Role.PROVINCE_EVALUATOR);
        posts().give(both, Role.CITY_REVIEWER);
        openAs(both);

        UI.getCurrent().navigate("test-evaluator");
        assertThat(_get(H1.class).getText()).isEqualTo("请选择本次以哪个任职办理");
        assertThat(currentActor.find()).isEmpty();

        _click(button("市初审"));

        assertThat(_get(H1.class).getText()).isEqualTo("工作台");
        assertThat(currentActor.get().role()).isEqualTo(Role.CITY_REVIEWER);
    }

    @Test
    void post_is_changed_and_the_rights_with_it() {
        Account both = posts().somebody("郑双");
        Post evaluator = posts().give(both, Role.PROVINCE_EVALUATOR);
        posts().give(both, Role.CITY_REVIEWER);
        openAs(both);
        _click(button("市初审"));
        UI.getCurrent().navigate("test-evaluator");
        assertThat(_get(H1.class).getText()).isEqualTo("您的身份不能打开这个页面");

        steps.actIn(evaluator.id());
        UI.getCurrent().navigate("test-evaluator");

        assertThat(_get(H1.class).getText()).isEqualTo("test");
        assertThat(currentActor.get().role()).isEqualTo(Role.PROVINCE_EVALUATOR);
    }

    @Test
    void post_of_somebody_else_cannot_be_chosen() {
        Post other = posts().give(posts().somebody("别人"), Role.PROVINCE_LEADER);
        openAs(Role.PROVINCE_EVALUATOR);

        assertThatThrownBy(() -> steps.actIn(other.id())).isInstanceOf(AccessDeniedException.class);
        assertThat(currentActor.get().role()).isEqualTo(Role.PROVINCE_EVALUATOR);
    }

    @Test
    void deputy_acts_for_the_holder_and_traces_name_both() {
        Account holder = posts().somebody("张三");
        Account deputy = posts().somebody("李四");
        Post post = posts().give(holder, Role.PROVINCE_EVALUATOR);
        posts().handOver(post, deputy, new Term(TODAY, TODAY.plusDays(3)));

        openAs(deputy);

        Actor actor = currentActor.get();
        assertThat(actor.displayName()).isEqualTo("李四（代张三）");
        assertThat(actor.deputyFor()).isEqualTo("张三");
        assertThat(actor.account()).isEqualTo(deputy.id());
        assertThat(actor.role()).isEqualTo(Role.PROVINCE_EVALUATOR);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("李四（代张三）");
    }

    @Test
    void deputy_has_no_rights_before_and_after_the_days_or_when_the_holder_is_disabled() {
        Account holder = posts().somebody("张三");
        Account deputy = posts().somebody("李四");
        Post post = posts().give(holder, Role.PROVINCE_EVALUATOR);
        posts().handOver(post, deputy, new Term(TODAY.plusDays(1), TODAY.plusDays(3)));
        posts().handOver(post, deputy, new Term(TODAY.minusDays(9), TODAY.minusDays(1)));
        openAs(deputy);
        assertThat(_get(H1.class).getText()).isEqualTo("目前没有在任的任职");

        posts().handOver(post, deputy, new Term(TODAY, TODAY));
        posts().disable(holder);
        openAs(deputy);

        assertThat(_get(H1.class).getText()).isEqualTo("目前没有在任的任职");
    }

    @Test
    void nothing_works_any_more_once_the_post_is_over() {
        Account person = posts().somebody("郑前");
        Post post = posts().give(person, Role.PROVINCE_EVALUATOR);
        openAs(person);
        assertThat(currentActor.find()).isPresent();

        posts().end(post);

        assertThatThrownBy(() -> currentActor.get()).isInstanceOf(AccessDeniedException.class);
        UI.getCurrent().navigate("test-evaluator");
        assertThat(_get(H1.class).getText()).isEqualTo("目前没有在任的任职");
    }

    @Test
    void nothing_works_any_more_once_the_account_is_disabled() {
        Account person = posts().somebody("郑停");
        posts().give(person, Role.PROVINCE_EVALUATOR);
        openAs(person);

        posts().disable(person);

        assertThatThrownBy(() -> currentActor.get()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void signing_out_takes_the_session_off_the_list() {
        Account leaving = posts().somebody("钱离");
        posts().give(leaving, Role.PROVINCE_EVALUATOR);
        openAs(leaving);
        AccountId person = leaving.id();
        Instant now = Instant.now();
        UUID session = steps.session();
        sessions.add(new SignInSession(session, person, now, now, "", ""));
        assertThat(sessions.findRunning(session)).isPresent();

        authentication.logout();

        assertThat(sessions.findRunning(session)).isEmpty();
    }

    private static Button button(String words) {
        return _find(Button.class).stream()
                .filter(button -> button.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
