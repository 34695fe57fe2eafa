using System.Runtime.InteropServices;
using Mingzhang.Cli;

using var interruption = new CancellationTokenSource();

// The first Ctrl-C ends the work in good order; a second one ends the process at once.
using var signal = PosixSignalRegistration.Create(
    PosixSignal.SIGINT,
    context =>
    {
        context.Cancel = !interruption.IsCancellationRequested;
        interruption.Cancel();
    }
);

return new Application(Surroundings.OfProcess()).Run(args, interruption.Token);
