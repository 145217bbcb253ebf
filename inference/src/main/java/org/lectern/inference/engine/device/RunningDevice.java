package org.lectern.inference.engine.device;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.FailoverSession;
import org.lectern.inference.runtime.provider.AttemptLog;
import org.lectern.inference.runtime.provider.ExecutionProvider;
import org.lectern.inference.runtime.provider.Reasons;

/// The device that runs a model now; one that fails is refused, and the next one goes on, the processor last.
public final class RunningDevice {
    private final SessionOpener opener;
    private final AttemptLog attempts;
    private final ReportKeeper keeper;
    private final Deque<ExecutionProvider> order;
    private volatile DeviceReport report;
    private int lanes;

    /// Keeps what became known of the devices for later starts.
    @FunctionalInterface
    interface ReportKeeper {
        void keep(DeviceReport report) throws IOException;
    }

    /// @param order devices to use, the processor last
    RunningDevice(SessionOpener opener, AttemptLog attempts, ReportKeeper keeper, List<ExecutionProvider> order,
            DeviceReport report) {
        this.opener = opener;
        this.attempts = attempts;
        this.keeper = keeper;
        this.order = new ArrayDeque<>(order);
        this.report = report;
    }

    /// What runs now, and what was refused until now and why.
    public DeviceReport report() {
        return report;
    }

    /// Opens the first device that can be opened.
    DecoderSession start() throws RuntimeFailure {
        lanes = opener.lanes(order.getFirst());
        DecoderSession first = next();
        return order.isEmpty() ? first : new FailoverSession(first, this::after);
    }

    /// Batches that run side by side on the session, whatever device it falls back to.
    int lanes() {
        return lanes;
    }

    private Optional<DecoderSession> after(RuntimeFailure failure) throws RuntimeFailure {
        if (order.isEmpty()) {
            return Optional.empty();
        }
        refuse(report.running().id(), "It failed while it ran: " + Reasons.of(failure));
        return Optional.of(next());
    }

    private DecoderSession next() throws RuntimeFailure {
        while (order.size() > 1) {
            ExecutionProvider provider = order.removeFirst();
            try {
                DecoderSession session = guarded(provider);
                report = DeviceChoice.choose(report, provider.id());
                return session;
            } catch (RuntimeFailure e) {
                refuse(provider.id(), Reasons.of(e));
            }
        }
        ExecutionProvider last = order.removeFirst();
        report = DeviceChoice.choose(report, last.id());
        return opener.open(last, lanes);
    }

    private DecoderSession guarded(ExecutionProvider provider) throws RuntimeFailure {
        try {
            Optional<String> refusal = attempts.refusal(provider.id());
            if (refusal.isPresent()) {
                throw new RuntimeFailure(refusal.get());
            }
            try (AttemptLog.Attempt _ = attempts.begin(provider.id())) {
                return opener.open(provider, lanes);
            }
        } catch (IOException e) {
            throw new RuntimeFailure("The attempt cannot be noted in " + attempts.directory() + ".", e);
        }
    }

    private void refuse(String id, String reason) {
        List<Device> devices = report.devices().stream()
                .map(device -> device.id().equals(id) ? device.with(new Device.Refused(reason)) : device).toList();
        report = new DeviceReport(devices);
        try {
            keeper.keep(DeviceChoice.withoutWanted(report));
        } catch (IOException e) {
            // not remembered, so a later start finds it out again
        }
    }
}
