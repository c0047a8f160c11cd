package org.xianxing.app.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xianxing.domain.notice.Channel;

/** The ways out that the operator has set up. */
@Component
class Channels {

    private final List<Sender> senders;

    Channels(List<Sender> senders) {
        this.senders = List.copyOf(senders);
    }

    Set<Channel> open() {
        Set<Channel> open = EnumSet.noneOf(Channel.class);
        senders.stream().filter(Sender::isSetUp).map(Sender::channel).forEach(open::add);
        return open;
    }

    /** Who sends by a channel; none while it is not set up. */
    Optional<Sender> sender(Channel channel) {
        return senders.stream()
                .filter(sender -> sender.channel() == channel)
                .filter(Sender::isSetUp)
                .findFirst();
    }
}
