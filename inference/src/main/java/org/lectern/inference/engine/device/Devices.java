package org.lectern.inference.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.provider.AttemptLog;
import org.lectern.inference.runtime.provider.ExecutionProvider;
import org.lectern.inference.runtime.provider.Offer;
import org.lectern.inference.runtime.provider.Providers;

/// Finds out which devices can run a model, once, and opens it on the best.
public final class Devices {
    private static final String FILE = "devices.json";

    private final DeviceOptions options;
    private final AttemptLog attempts;
    private final Providers providers;

    /// A model on a device.
    ///
    /// @param decoder the caller's to close
    public record Opened(DecoderModel decoder, RunningDevice device) {}

    /// @param cacheDirectory where attempts are noted
    public Devices(DeviceOptions options, Path cacheDirectory) {
        this.options = options;
        this.attempts = new AttemptLog(cacheDirectory.resolve("attempts"));
        this.providers = new Providers(options.libraries(), attempts);
    }

    /// Opens the model on the chosen device; without another device to try, on the processor at once.
    public Opened open(DecoderBuilder builder) throws IOException, RuntimeFailure {
        List<Offer> offers = options.wanted().equals(DeviceReport.CPU) ? List.of() : providers.offers();
        DeviceFile file = file(builder, offers);
        boolean triable = offers.stream().anyMatch(offer -> offer instanceof Offer.Available);
        DeviceReport found = DeviceChoice.withWanted(
                triable ? found(builder, offers, file) : DeviceProbe.unprobed(offers),
                options.wanted());
        RunningDevice device = new RunningDevice(builder, attempts, file::write, order(found, offers), found);
        DecoderSession session = device.start();
        return new Opened(builder.decoder(session, device.lanes()), device);
    }

    /// Tries and times all devices, the processor too, unless that was done before.
    ///
    /// @param again forgets what was found out before
    public DeviceReport survey(DecoderBuilder builder, boolean again) throws IOException, RuntimeFailure {
        if (again) {
            attempts.forget();
            Files.deleteIfExists(path(builder));
        }
        List<Offer> offers = providers.offers();
        DeviceReport found = found(builder, offers, file(builder, offers));
        return DeviceChoice.choose(DeviceChoice.withWanted(found, options.wanted()), options.wanted());
    }

    private DeviceReport found(DecoderBuilder builder, List<Offer> offers, DeviceFile file)
            throws IOException, RuntimeFailure {
        Optional<DeviceReport> stored = file.read();
        if (stored.isPresent()) {
            return stored.get();
        }
        DeviceReport found = new DeviceProbe(trial(builder), attempts, builder.tolerance()).probe(offers);
        try {
            file.write(found);
        } catch (IOException e) {
            // not remembered, so a later start finds it out again
        }
        return found;
    }

    private static DeviceTrial trial(DecoderBuilder builder) {
        KnownInput input = new KnownInput(builder.chunkLength());
        return (provider, cancel) -> {
            int lanes = builder.lanes(provider);
            try (DecoderModel decoder = builder.decoder(builder.open(provider, lanes), lanes)) {
                return input.run(decoder, cancel);
            }
        };
    }

    // the chosen device, then the others by speed, then the processor
    private List<ExecutionProvider> order(DeviceReport found, List<Offer> offers) {
        String chosen = DeviceChoice.choose(found, options.wanted()).running().id();
        List<String> ids = new ArrayList<>();
        ids.add(chosen);
        DeviceChoice.bySpeed(found).forEach(device -> ids.add(device.id()));
        List<ExecutionProvider> order = new ArrayList<>();
        for (String id : ids.subList(0, ids.indexOf(DeviceReport.CPU)).stream().distinct().toList()) {
            for (Offer offer : offers) {
                if (offer instanceof Offer.Available(ExecutionProvider provider) && provider.id().equals(id)) {
                    order.add(provider);
                }
            }
        }
        order.add(ExecutionProvider.CPU);
        return order;
    }

    private static Path path(DecoderBuilder builder) {
        return builder.model().resolveSibling(FILE);
    }

    private DeviceFile file(DecoderBuilder builder, List<Offer> offers) throws IOException, RuntimeFailure {
        List<String> circumstances = new ArrayList<>(providers.circumstances());
        offers.forEach(offer -> circumstances.add(offer.description()));
        return new DeviceFile(path(builder), circumstances);
    }
}
