// Preloaded into a serving program: when the launcher dies, however it dies, the channel to it closes and the program ends too.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
