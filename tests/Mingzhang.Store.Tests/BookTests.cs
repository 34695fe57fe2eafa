using Mingzhang.Book.Entries;
using Mingzhang.Databases;
using Mingzhang.Entries;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;

namespace Mingzhang.Store.Tests;

public class BookTests
{
    private static readonly Actor Wang = new("wang", "王经办", "127.0.0.1");
}
