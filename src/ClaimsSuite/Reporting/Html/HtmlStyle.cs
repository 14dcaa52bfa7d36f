namespace ClaimsSuite.Reporting.Html;

/// <summary>The style sheet of pages, beside that of figures. Nothing in it comes from elsewhere.</summary>
internal static class HtmlStyle
{
    /// <summary>The rules.</summary>
    public const string Css = """
        :root{color-scheme:light;--bg:#fff;--fg:#1a1d21;--soft:#555c64;--rule:#d9dde2;--card:#f6f7f9;--link:#0b5394;
        --supported:#cfe6f5;--inpart:#fbe9b7;--refuted:#fbd5c0;--inconclusive:#e4e7eb;--invalid:#ecd9ea;--none:transparent}
        @media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--bg:#15181c;--fg:#e8eaed;--soft:#adb5be;--rule:#343a41;
        --card:#1d2126;--link:#8cc4f4;--supported:#12415f;--inpart:#54450f;--refuted:#6a2d10;--inconclusive:#373d45;--invalid:#54315a}}
        *{box-sizing:border-box} html{scroll-padding-top:1rem}
        body{margin:0 auto;max-width:82rem;padding:1rem;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,"Segoe UI",
        "Liberation Sans",sans-serif;overflow-wrap:anywhere}
        h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0} h2{font-size:1.25rem;margin:2.5rem 0 .5rem;border-bottom:2px solid var(--rule)}
        h3{font-size:1.1rem;margin:2.2rem 0 .2rem;border-top:1px solid var(--rule);padding-top:1rem}
        h4{font-size:1rem;margin:.2rem 0 .4rem} p{margin:.4rem 0;max-width:52rem} a{color:var(--link)}
        small,.soft,figcaption{color:var(--soft)} small{font-size:.82em} .statement{font-size:1.05rem}
        .scroll{overflow-x:auto} table{border-collapse:collapse} caption{text-align:left;color:var(--soft);padding:.2rem 0}
        th,td{border:1px solid var(--rule);padding:.28rem .5rem;text-align:left;vertical-align:top}
        thead th{background:var(--card)} .values{font-size:.8rem;font-variant-numeric:tabular-nums}
        .values td{text-align:right;white-space:nowrap} .values th{font-weight:400}
        .board{overflow-wrap:normal} .board td{padding:0;min-width:5.2rem} .board td a,.board td>span{display:block;padding:.28rem
        .5rem;color:var(--fg);text-decoration:none} .board td a:hover,.board td a:focus{text-decoration:underline}
        .board small{display:block;line-height:1.25}
        .board th[scope=row]{font-weight:400;min-width:8rem} .supported{background:var(--supported)} .inpart{background:var(--inpart)}
        .refuted{background:var(--refuted)} .inconclusive{background:var(--inconclusive)} .invalid{background:var(--invalid)}
        .board small,.tag small{color:inherit} .notrun{background:var(--none)}
        .tag{display:inline-block;padding:.05rem .5rem;border-radius:.2rem;font-weight:600}
        dl{display:grid;grid-template-columns:minmax(6rem,9rem) 1fr;gap:.1rem .8rem;margin:.5rem 0;max-width:60rem}
        dt{color:var(--soft)} dd{margin:0}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1rem;margin:.8rem 0}
        .card{border:1px solid var(--rule);border-radius:.3rem;padding:.7rem;min-width:0}
        .card h3{border:0;margin:0;padding:0}
        .panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:.4rem 1.2rem}
        .columns{display:flex;flex-wrap:wrap;gap:1rem 2rem} .column{flex:1 1 21rem;min-width:min(100%,21rem);max-width:30rem}
        .of2{flex-basis:43rem;max-width:61rem} .of3{flex-basis:65rem;max-width:none} .head{font-weight:600;margin:.5rem 0 0}
        .of2 .panels{grid-template-columns:repeat(2,minmax(0,1fr))}
        .panel p{margin:.3rem 0 0;font-size:.88rem} figure{margin:1.2rem 0} figcaption{max-width:60rem;font-size:.92rem}
        figcaption b{color:var(--fg)} svg{display:block;width:100%;max-width:30rem;height:auto}
        pre{background:var(--card);padding:.4rem .6rem;margin:.4rem 0;white-space:pre-wrap;font-size:.8rem;border-radius:.2rem}
        summary{cursor:pointer;padding:.2rem 0} ul{padding-left:1.2rem;margin:.3rem 0}
        @media(max-width:30rem){body{padding:.6rem;font-size:15px} .board{font-size:.76rem} .board td{min-width:4rem}
        .board th[scope=row]{min-width:6rem} .of2 .panels{grid-template-columns:1fr} 
        dl{grid-template-columns:1fr} dd{margin-bottom:.3rem} th,td{padding:.22rem .3rem}
        .board td a,.board td>span{padding:.22rem .3rem}}
        @media print{body{max-width:none;font-size:10pt;padding:0} tr,.panel,svg,pre,dl{break-inside:avoid} h3,h4,.head{break-after:avoid}
        .supported,.inpart,.refuted,.inconclusive,.invalid,.need{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .scroll{overflow:visible} .values{font-size:6pt} .values td,.values th{padding:.05rem .15rem} details:not([open]){display:none}}

        """;
}
