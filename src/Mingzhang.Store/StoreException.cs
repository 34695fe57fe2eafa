namespace Mingzhang.Store;

/// <summary>The store cannot do what was asked; the message says why and what to do, in Chinese.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
