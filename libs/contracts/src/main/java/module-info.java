/** Events on the wire: the published language between the services. */
module org.huzhu.contracts {
    requires static transitive org.jspecify;

    exports org.huzhu.contracts;
}
