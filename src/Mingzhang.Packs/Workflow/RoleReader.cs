using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Workflow;

/// <summary>Reads packs/workflow/roles.yaml: permissions, roles, and roles that must be apart.</summary>
internal sealed class RoleReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["basis", "permissions", "roles", "apart"];
    internal static readonly string[] PermissionKeys = ["name", "zh", "en"];
    internal static readonly string[] RoleKeys = ["code", "zh", "en", "kind", "at", "permissions"];
    internal static readonly string[] ApartKeys = ["roles", "others", "zh", "en"];

    private readonly Dictionary<string, WorkPermission> permissions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkRole> roles = new(StringComparer.Ordinal);
    private readonly List<RolesApart> apart = [];
    private readonly List<(Fields Fields, WorkRole Role)> readRoles = [];
    private readonly List<(Fields Fields, RolesApart Apart)> readApart = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        PackBasis.Of(file, fields, problems);
        fields.RequireKey("permissions");
        fields.RequireKey("roles");
        foreach (var item in Items(file, fields, "permissions", PermissionKeys))
        {
            var name = PackCode.WithPoints(item, "name");
            if (PackCode.IsNew(names, name, item, "name"))
            {
                permissions[name] = new(name, Words(item));
            }
        }

        foreach (var item in Items(file, fields, "roles", RoleKeys))
        {
            item.RequireKey("kind");
            item.RequireKey("at");
            var code = PackCode.Of(item, "code");
            var role = new WorkRole(
                code,
                Words(item),
                (RoleKind?)item.Choice("kind", typeof(RoleKind)) ?? RoleKind.Visitor,
                (RoleReach?)item.Choice("at", typeof(RoleReach)) ?? RoleReach.Unit,
                item.Texts("permissions").ToHashSet(StringComparer.Ordinal));
            if (PackCode.IsNew(codes, code, item, "code"))
            {
                roles[code] = role;
                readRoles.Add((item, role));
            }
        }

        foreach (var item in Items(file, fields, "apart", ApartKeys))
        {
            item.RequireKey("roles");
            var rule = new RolesApart(item.Texts("roles"), item.Texts("others"), Words(item));
            apart.Add(rule);
            readApart.Add((item, rule));
        }
    }

    /// <summary>Notes permissions and roles that are named and do not exist, and permissions that nobody has.</summary>
    public WorkRules Finish()
    {
        foreach (var (fields, role) in readRoles)
        {
            foreach (var node in fields.TextNodes("permissions").Where(node => !permissions.ContainsKey(node.Text)))
            {
                var meant = Nearest.Of(node.Text, permissions.Keys);
                fields.Note(node.Line, $"角色“{role.Code}”的权限“{node.Text}”不在 permissions 中。", meant is null ? "先在 permissions 中写上它的中英文说明。" : $"是不是“{meant}”？");
            }

            if (role.Kind == RoleKind.Administrator && role.Reach != RoleReach.Installation)
            {
                fields.Note(fields.LineOf("at"), $"管理员“{role.Code}”管理整个系统，不属于某个单位。", "写 at: installation。");
            }
        }

        foreach (var (fields, rule) in readApart)
        {
            foreach (var code in rule.Roles)
            {
                PackCode.Check(fields, "roles", code, roles.Keys, "角色");
            }

            foreach (var code in rule.Others)
            {
                PackCode.Check(fields, "others", code, roles.Keys, "角色");
            }
        }

        return new() { Permissions = permissions, Roles = roles, Apart = apart };
    }

    private static Said Words(Fields fields) => new(fields.RequiredText("zh"), fields.RequiredText("en"));

    private IEnumerable<Fields> Items(string file, Fields fields, string key, string[] keys) =>
        (fields.List(key)?.Items ?? []).Select(item => fields.MapOf(key, item)).OfType<MapNode>().Select(map => new Fields(file, map, keys, problems));
}
