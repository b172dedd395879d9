package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Bodies found for one point, in order, each once, with the words they came from. */
final class Owners {

    final List<String> lead = new ArrayList<>();
    final List<String> responsible = new ArrayList<>();
    final List<Span> spans = new ArrayList<>();
    final List<Unsure> unsure = new ArrayList<>();

    void lead(List<String> names) {
        names.stream().filter(n -> !lead.contains(n)).forEach(lead::add);
    }

    void responsible(List<String> names) {
        names.stream().filter(n -> !responsible.contains(n)).forEach(responsible::add);
    }

    void add(boolean leads, List<String> names) {
        if (leads) {
            lead(names);
        } else {
            responsible(names);
        }
    }

    void add(Owners other) {
        lead(other.lead);
        responsible(other.responsible);
        spans.addAll(other.spans);
        unsure.addAll(other.unsure);
    }

    boolean isEmpty() {
        return lead.isEmpty() && responsible.isEmpty();
    }
}
