/// Suffixes of more than one label, by their last label; and hosts under which every customer has a name of its own.
/// Source: the Public Suffix List (publicsuffix.org), those that news feeds were seen under.
enum PublicSuffixTable {
    static let text = """
        ac:com,edu,gov,net,mil,org ae:co,net,org,sch,ac,gov,mil af:gov,com,org,net,edu ag:com,org,net,co,nom \
        al:com,edu,gov,mil,net,org ao:ed,gv,og,co,pb,it ar:com,edu,gob,gov,int,mil,net,org,tur at:ac,co,gv,or \
        au:com,net,org,edu,gov,asn,id ba:com,edu,gov,mil,net,org bb:biz,co,com,edu,gov,info,net,org,store,tv \
        bd:com,edu,gov,net,org,ac,mil,info bh:com,edu,net,org,gov bm:com,edu,gov,net,org bn:com,edu,gov,net,org \
        bo:com,edu,gob,int,org,net,mil,tv,web br:com,org,net,gov,edu,art,blog,eco,inf,jor,jus,leg,mil,mp,tv,tur,vlog,radio \
        bs:com,net,org,edu,gov bw:co,org by:gov,mil,com,of bz:co,com,net,org,edu,gov ci:com,co,edu,ac,net,go,or,gouv \
        cm:co,com,gov,net cn:ac,com,edu,gov,net,org,mil,bj,sh,gd,zj,js co:com,edu,gov,mil,net,nom,org cr:ac,co,ed,fi,go,or,sa \
        cu:com,edu,org,net,gov,inf cy:ac,biz,com,ekloges,gov,ltd,net,org,press do:com,edu,gob,gov,mil,net,org,web \
        dz:com,org,net,gov,edu,asso ec:com,info,net,fin,med,org,edu,gov,gob,mil eg:com,edu,eun,gov,mil,name,net,org,sci \
        es:com,nom,org,gob,edu et:com,gov,org,edu,net,biz fj:ac,biz,com,gov,info,mil,name,net,org,pro \
        fr:asso,com,gouv,nom,prd,tm ge:com,edu,gov,org,mil,net,pvt gh:com,edu,gov,org,mil gi:com,ltd,gov,mod,edu,org \
        gr:com,edu,net,org,gov gt:com,edu,gob,ind,mil,net,org gy:co,com,edu,gov,net,org hk:com,edu,gov,idv,net,org \
        hn:com,edu,org,net,mil,gob hr:iz,from,name,com hu:co,info,org,priv,sport,tm,news \
        id:ac,biz,co,desa,go,mil,my,net,or,ponpes,sch,web ie:gov il:ac,co,gov,idf,k12,muni,net,org im:ac,co,com,net,org,tt,tv \
        in:co,com,firm,net,org,gen,ind,ac,edu,res,gov,mil,nic iq:gov,edu,mil,com,org,net ir:ac,co,gov,id,net,org,sch \
        is:net,com,edu,gov,org it:gov,edu je:co,net,org jm:com,net,org,edu,gov,mil jo:com,org,net,edu,sch,gov,mil,name \
        jp:ac,ad,co,ed,go,gr,lg,ne,or,tokyo,osaka,hokkaido,kyoto ke:ac,co,go,info,me,mobi,ne,or,sc kg:org,net,com,edu,gov,mil \
        kh:com,edu,gov,mil,net,org,per kr:ac,co,es,go,hs,kg,mil,ms,ne,or,pe,re,sc,seoul kw:com,edu,emb,gov,ind,net,org \
        kz:org,edu,net,gov,mil,com lb:com,edu,gov,net,org lk:gov,sch,net,int,com,org,edu,ngo,soc,web,ltd,assn,grp,hotel,ac \
        lr:com,edu,gov,org,net ls:ac,biz,co,edu,gov,info,net,org ly:com,net,gov,plc,edu,sch,med,org,id \
        ma:co,net,gov,org,ac,press me:co,net,org,edu,ac,gov,its,priv mk:com,org,net,edu,gov,inf,name ml:com,edu,gouv,gov,net,org \
        mm:com,edu,gov,net,org mo:com,net,org,edu,gov mt:com,edu,net,org mu:com,net,org,gov,ac,co,or mw:ac,biz,co,com,edu,gov,net,org \
        mx:com,org,gob,edu,net my:biz,com,edu,gov,mil,name,net,org mz:ac,adv,co,edu,gov,mil,net,org na:co,com,org,ws \
        ng:com,edu,gov,i,mil,mobi,name,net,org,sch ni:ac,biz,co,com,edu,gob,in,info,int,mil,net,nom,org,web \
        np:com,edu,gov,mil,net,org,info nz:ac,co,cri,geek,gen,govt,health,iwi,kiwi,maori,mil,net,org,parliament,school \
        om:co,com,edu,gov,med,museum,net,org,pro pa:ac,gob,com,org,sld,edu,net,ing,abo,med,nom pe:edu,gob,nom,mil,org,com,net \
        pg:com,net,ac,gov,mil,org ph:com,net,org,gov,edu,ngo,mil,i pk:com,net,edu,org,fam,biz,web,gov,gob,gok,gon,gop,gos,info \
        pl:com,net,org,edu,gov,info,biz,waw,media,art,pro pr:com,net,org,gov,edu,isla,pro,biz,info,name ps:edu,gov,sec,plo,com,org,net \
        pt:com,edu,gov,int,net,nome,org,publ py:com,coop,edu,gov,mil,net,org qa:com,edu,gov,mil,name,net,org,sch \
        ro:arts,com,firm,info,nom,nt,org,rec,store,tm,www rs:ac,co,edu,gov,in,org ru:com,msk,spb,org,net,pp rw:ac,co,coop,gov,mil,net,org \
        sa:com,net,org,gov,med,pub,edu,sch sb:com,edu,gov,net,org sc:com,gov,net,org,edu sd:com,net,org,edu,med,tv,gov,info \
        sg:com,net,org,gov,edu,per si:gov sl:com,net,edu,gov,org sn:art,com,edu,gouv,org,perso,univ so:com,edu,gov,me,net,org \
        sv:com,edu,gob,org,red sy:edu,gov,net,mil,com,org sz:co,ac,org th:ac,co,go,in,mi,net,or tj:ac,biz,co,com,edu,go,gov,net,org \
        tn:com,ens,fin,gov,ind,info,intl,mincom,nat,net,org,perso,tourism tr:av,bbs,bel,biz,com,dr,edu,gen,gov,info,k12,kep,mil,name,net,org,pol,tel,tsk,tv,web \
        tt:co,com,org,net,biz,info,pro,int,coop,name,gov,edu tw:edu,gov,mil,com,net,org,idv,game,ebiz,club tz:ac,co,go,hotel,info,me,mil,mobi,ne,or,sc,tv \
        ua:com,edu,gov,in,net,org,kiev,kyiv,lviv,odessa,odesa,kharkov,kharkiv,dp,zp,pp ug:co,or,ac,sc,go,ne,com,org \
        uk:ac,co,gov,ltd,me,net,nhs,org,plc,police,sch us:k12,state uy:com,edu,gub,mil,net,org uz:co,com,net,org \
        ve:arts,bib,co,com,e12,edu,firm,gob,gov,info,int,mil,net,nom,org,rar,rec,store,tec,web vn:com,net,org,edu,gov,int,ac,biz,info,name,pro,health \
        ws:com,net,org,gov,edu ye:com,edu,gov,net,mil,org za:ac,co,edu,gov,law,mil,net,nom,org,school,web zm:ac,co,com,edu,gov,net,org,sch \
        zw:ac,co,gov,mil,org com:blogspot,wordpress,herokuapp,tumblr,typepad,squarespace,weebly,livejournal,uk,us,de,br,cn,eu,gb,hu,jpn,kr,no,qc,ru,sa,se,za,ar \
        net:uk,se,gb,jp,hu,cloudfront,hatenablog org:us,eu,ae io:github,gitlab,netlify,readthedocs blogspot:com,co app:netlify,vercel,web,firebaseapp \
        dev:pages,workers,fly page:notion,hashnode ch:blogspot de:blogspot,com fr:blogspot co:blogspot blogspot.co.uk blogspot.com.au blogspot.com.br blogspot.com.es \
        com.au.com co.com substack.com medium.com
        """
}
